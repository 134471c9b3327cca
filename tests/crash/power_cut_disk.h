// A disk in memory whose power can be cut at any step: SQLite's files lie on it while one exists.
// Per file it keeps what was synced apart from what was only written. When the power comes back,
// of the unsynced writes each sector is there, gone or garbled by chance, whatever their order was.
// Bytes next to a write are never harmed, as SQLite assumes of real disks, too.
#pragma once

#include <sqlite3.h>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/random.h"

namespace kam::test {

using Bytes = std::vector<unsigned char>;

class PowerCutDisk {
  public:
    // Becomes SQLite's default file system until it is destroyed; one at a time. Equal seeds and
    // equal use give equal damage.
    explicit PowerCutDisk(std::uint64_t seed);
    ~PowerCutDisk();
    PowerCutDisk(const PowerCutDisk&) = delete;
    PowerCutDisk& operator=(const PowerCutDisk&) = delete;

    // The power goes in the middle of the `step`th write, sync, truncation or deletion from now
    // (1 = the next). From then on everything fails until power_on.
    void cut_at(std::int64_t step) { steps_left_ = step; }
    void cut_now() { is_cut_ = true; }
    bool is_cut() const { return is_cut_; }
    // Nobody may have a file open. No cut is due any more.
    void power_on();
    std::int64_t steps() const { return steps_; }
    // A sync of the directory: which files there are.
    void sync_names();

    // --- for SQLite's calls ---

    struct Change {
        bool is_truncation;
        std::size_t at;  // where it was written, or the new size
        Bytes bytes;
    };
    struct File {
        Bytes synced;
        bool is_name_synced = false;
        Bytes current;
        bool exists = false;
        std::vector<Change> unsynced;
        // What processes share beside the file; not on disk at all.
        std::vector<std::unique_ptr<Bytes>> shared_regions;
    };
    File& open(const std::string& name);
    File* find(const std::string& name);
    // False: the power is gone, and whether it happened is not known.
    bool write(File& file, std::size_t at, const unsigned char* bytes, std::size_t size);
    bool truncate(File& file, std::size_t size);
    bool sync(File& file);
    bool remove(File& file, bool is_synced);
    std::string temporary_name() { return "temporary-" + std::to_string(++temporary_count_); }
    base::Random& random() { return random_; }

  private:
    bool step();
    void put(File& file, Change change);
    void settle(File& file, std::uint64_t kept_percent);
    void settle_write(Bytes& bytes, const Change& change, std::uint64_t kept_percent);

    base::Random random_;
    std::map<std::string, File> files_;
    bool is_cut_ = false;
    std::int64_t steps_ = 0;
    std::int64_t steps_left_ = 0;  // 0 = no cut is due
    int temporary_count_ = 0;
    sqlite3_vfs vfs_{};
};

}  // namespace kam::test
