#include "tests/crash/power_cut_disk.h"

#include <algorithm>
#include <utility>

#include "tests/crash/power_cut_calls.h"

namespace kam::test {
namespace {

constexpr std::size_t sector = 512;
constexpr std::uint64_t garbled_percent = 5;

void carry_out(Bytes& bytes, const PowerCutDisk::Change& change) {
    if (change.is_truncation) {
        bytes.resize(change.at);
        return;
    }
    bytes.resize(std::max(bytes.size(), change.at + change.bytes.size()));
    std::copy(change.bytes.begin(), change.bytes.end(),
              bytes.begin() + static_cast<std::ptrdiff_t>(change.at));
}

}  // namespace

PowerCutDisk::PowerCutDisk(std::uint64_t seed) : random_(seed) {
    vfs_ = power_cut_calls(*this);
    sqlite3_vfs_register(&vfs_, 1);
    sqlite3_randomness(0, nullptr);  // seeded anew by this disk
}

PowerCutDisk::~PowerCutDisk() {
    sqlite3_vfs_unregister(&vfs_);
}

bool PowerCutDisk::step() {
    ++steps_;
    if (steps_left_ > 0 && --steps_left_ == 0) is_cut_ = true;
    return !is_cut_;
}

PowerCutDisk::File* PowerCutDisk::find(const std::string& name) {
    const auto found = files_.find(name);
    return found != files_.end() && found->second.exists ? &found->second : nullptr;
}

PowerCutDisk::File& PowerCutDisk::open(const std::string& name) {
    File& file = files_[name];
    if (file.exists) return file;
    file.exists = true;
    put(file, {true, 0, {}});
    return file;
}

void PowerCutDisk::put(File& file, Change change) {
    carry_out(file.current, change);
    file.unsynced.push_back(std::move(change));
}

bool PowerCutDisk::write(File& file, std::size_t at, const unsigned char* bytes, std::size_t size) {
    if (is_cut_) return false;
    put(file, {false, at, Bytes(bytes, bytes + size)});
    return step();
}

bool PowerCutDisk::truncate(File& file, std::size_t size) {
    if (is_cut_) return false;
    put(file, {true, size, {}});
    return step();
}

bool PowerCutDisk::sync(File& file) {
    if (is_cut_ || !step()) return false;
    for (const Change& change : file.unsynced) carry_out(file.synced, change);
    file.unsynced.clear();
    return true;
}

void PowerCutDisk::sync_names() {
    if (is_cut_) return;
    for (auto& [name, file] : files_) {
        file.is_name_synced = file.exists;
        if (!file.exists) file = File{};
    }
}

bool PowerCutDisk::remove(File& file, bool is_synced) {
    if (is_cut_) return false;
    file.exists = false;
    if (!step()) return false;
    if (is_synced) file = File{};
    return true;
}

void PowerCutDisk::power_on() {
    // Sometimes all is there (only the process died), sometimes nothing that was not synced.
    const std::uint64_t kept_percent = 25 * random_.below(5);
    for (auto& [name, file] : files_) settle(file, kept_percent);
    is_cut_ = false;
    steps_left_ = 0;
}

void PowerCutDisk::settle(File& file, std::uint64_t kept_percent) {
    const auto by_chance = [&] { return random_.below(100) < kept_percent; };
    if (file.exists != file.is_name_synced) file.exists = by_chance() == file.exists;
    for (const Change& change : file.unsynced) {
        if (!change.is_truncation) {
            settle_write(file.synced, change, kept_percent);
        } else if (by_chance()) {
            carry_out(file.synced, change);
        }
    }
    file.unsynced.clear();
    file.shared_regions.clear();
    if (!file.exists) file.synced.clear();
    file.current = file.synced;
    file.is_name_synced = file.exists;
}

void PowerCutDisk::settle_write(Bytes& bytes, const Change& change, std::uint64_t kept_percent) {
    const std::size_t end = change.at + change.bytes.size();
    for (std::size_t from = change.at; from < end;) {
        const std::size_t to = std::min(end, from / sector * sector + sector);
        const std::uint64_t drawn = random_.below(100);
        // Nothing is garbled when nothing or everything was to arrive.
        const bool is_garbled = kept_percent % 100 != 0 && random_.below(100) < garbled_percent;
        if (drawn < kept_percent || is_garbled) {
            bytes.resize(std::max(bytes.size(), to));
            for (std::size_t i = from; i < to; ++i) {
                bytes[i] = is_garbled ? static_cast<unsigned char>(random_.below(256))
                                      : change.bytes[i - change.at];
            }
        }
        from = to;
    }
}

}  // namespace kam::test
