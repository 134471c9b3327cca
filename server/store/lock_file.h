// Exactly one process may write a database directory: it holds an advisory lock on a file there for
// its whole life. The kernel lets go of it when the process ends, however it ends.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace kam::server::store {

class LockFile {
  public:
    // Errors: busy, naming the process that holds the lock; io.
    static base::Result<LockFile> take(const std::string& path);
    LockFile(LockFile&& other) noexcept;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

  private:
    explicit LockFile(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

}  // namespace kam::server::store
