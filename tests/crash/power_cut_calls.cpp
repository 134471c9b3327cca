#include "tests/crash/power_cut_calls.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "tests/crash/power_cut_disk.h"

namespace kam::test {
namespace {

struct OpenFile {
    sqlite3_file base;  // first: SQLite sees only this
    PowerCutDisk* disk;
    PowerCutDisk::File* file;
    bool is_name_due;  // the first sync goes for the directory, too
};

OpenFile& of(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}
PowerCutDisk& of(sqlite3_vfs* vfs) {
    return *static_cast<PowerCutDisk*>(vfs->pAppData);
}

int close_file(sqlite3_file*) {
    return SQLITE_OK;
}

int read_file(sqlite3_file* handle, void* to, int count, sqlite3_int64 from) {
    const OpenFile& open = of(handle);
    if (open.disk->is_cut()) return SQLITE_IOERR_READ;
    const Bytes& bytes = open.file->current;
    const auto at = static_cast<std::size_t>(from);
    const auto wanted = static_cast<std::size_t>(count);
    const std::size_t there = at < bytes.size() ? std::min(wanted, bytes.size() - at) : 0;
    if (there > 0) std::memcpy(to, bytes.data() + at, there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* handle, const void* from, int count, sqlite3_int64 at) {
    const OpenFile& open = of(handle);
    const auto* bytes = static_cast<const unsigned char*>(from);
    const bool done = open.disk->write(*open.file, static_cast<std::size_t>(at), bytes,
                                       static_cast<std::size_t>(count));
    return done ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int truncate_file(sqlite3_file* handle, sqlite3_int64 size) {
    const OpenFile& open = of(handle);
    const bool done = open.disk->truncate(*open.file, static_cast<std::size_t>(size));
    return done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int sync_file(sqlite3_file* handle, int) {
    OpenFile& open = of(handle);
    if (!open.disk->sync(*open.file)) return SQLITE_IOERR_FSYNC;
    if (open.is_name_due) open.disk->sync_names();
    open.is_name_due = false;
    return SQLITE_OK;
}

int size_of_file(sqlite3_file* handle, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(of(handle).file->current.size());
    return SQLITE_OK;
}

// One connection only, so every lock is free.
int lock_file(sqlite3_file*, int) {
    return SQLITE_OK;
}
int check_lock(sqlite3_file*, int* is_locked) {
    *is_locked = 0;
    return SQLITE_OK;
}
int control_file(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
    return 4096;
}
// As SQLite takes it of real disks.
int device_characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int map_shared(sqlite3_file* handle, int region, int size, int may_extend, void volatile** at) {
    auto& regions = of(handle).file->shared_regions;
    const auto index = static_cast<std::size_t>(region);
    *at = nullptr;
    if (index >= regions.size() && may_extend == 0) return SQLITE_OK;
    while (index >= regions.size()) {
        regions.push_back(std::make_unique<Bytes>(static_cast<std::size_t>(size)));
    }
    *at = regions[index]->data();
    return SQLITE_OK;
}
int lock_shared(sqlite3_file*, int, int, int) {
    return SQLITE_OK;
}
void order_shared(sqlite3_file*) {}
int unmap_shared(sqlite3_file* handle, int) {
    of(handle).file->shared_regions.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods file_calls{.iVersion = 2,
                                        .xClose = close_file,
                                        .xRead = read_file,
                                        .xWrite = write_file,
                                        .xTruncate = truncate_file,
                                        .xSync = sync_file,
                                        .xFileSize = size_of_file,
                                        .xLock = lock_file,
                                        .xUnlock = lock_file,
                                        .xCheckReservedLock = check_lock,
                                        .xFileControl = control_file,
                                        .xSectorSize = sector_size,
                                        .xDeviceCharacteristics = device_characteristics,
                                        .xShmMap = map_shared,
                                        .xShmLock = lock_shared,
                                        .xShmBarrier = order_shared,
                                        .xShmUnmap = unmap_shared,
                                        .xFetch = nullptr,
                                        .xUnfetch = nullptr};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* handle, int flags, int* given) {
    PowerCutDisk& disk = of(vfs);
    handle->pMethods = nullptr;
    if (disk.is_cut()) return SQLITE_CANTOPEN;
    const std::string path = name == nullptr ? disk.temporary_name() : name;
    // As SQLite does it on Unix: for files beside the database that it may have made.
    const bool is_beside = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    const bool is_name_due = is_beside && (flags & SQLITE_OPEN_CREATE) != 0;
    new (handle) OpenFile{{&file_calls}, &disk, &disk.open(path), is_name_due};
    if (given != nullptr) *given = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int is_synced) {
    PowerCutDisk& disk = of(vfs);
    PowerCutDisk::File* file = disk.find(name);
    if (file == nullptr) return SQLITE_IOERR_DELETE_NOENT;
    return disk.remove(*file, is_synced != 0) ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int exists(sqlite3_vfs* vfs, const char* name, int, int* result) {
    const PowerCutDisk::File* file = of(vfs).find(name);
    *result = file != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* to) {
    sqlite3_snprintf(size, to, "%s", name);
    return SQLITE_OK;
}

int random_bytes(sqlite3_vfs* vfs, int count, char* to) {
    base::Random& random = of(vfs).random();
    for (int i = 0; i < count; ++i) to[i] = static_cast<char>(random.below(256));
    return count;
}

int sleep_for(sqlite3_vfs*, int microseconds) {
    return microseconds;
}
int time_now(sqlite3_vfs*, double* julian_day) {
    *julian_day = 2460000.5;
    return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) {
    return 0;
}

}  // namespace

sqlite3_vfs power_cut_calls(PowerCutDisk& disk) {
    sqlite3_vfs vfs{};
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = 512;
    vfs.zName = "power-cut";
    vfs.pAppData = &disk;
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = exists;
    vfs.xFullPathname = full_name;
    vfs.xRandomness = random_bytes;
    vfs.xSleep = sleep_for;
    vfs.xCurrentTime = time_now;
    vfs.xGetLastError = last_error;
    return vfs;
}

}  // namespace kam::test
