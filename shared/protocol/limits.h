// Every limit in one place, with the reason for its value. Passing one is a named error with a
// sentence for the person, never silence.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kam::protocol {

constexpr int protocol_version = 4;
// Grows with every change of collections or fields that old builds cannot ignore.
constexpr int schema_version = 2;

// One message from the browser. A pasted page of text is 10 KiB; 256 KiB leaves room for a paste of
// 200 rows and stops floods early.
constexpr std::size_t message_bytes_max = 256 * 1024;
// Mutations in one frame: a reconnect with a full outbox comes in several frames.
constexpr std::size_t mutations_per_frame_max = 200;
// Mutations of one client in flight; the rest wait in the outbox.
constexpr std::size_t pushes_in_flight_max = 200;
// Mutations waiting in one tab. A day of offline work is some hundreds.
constexpr std::size_t outbox_max = 10'000;
// Bytes of news waiting for one slow reader before it is cut off and told to catch up.
constexpr std::size_t send_queue_bytes_max = 1024 * 1024;
// The same with states of spaces and single frames above send_queue_bytes_max, such as an import:
// a full space of 50,000 ordinary records fits.
constexpr std::size_t send_queue_hard_bytes_max = 64 * 1024 * 1024;
// A reader that takes not one byte for this long is gone.
constexpr std::int64_t write_stuck_max_ms = 20'000;
// Records of one space in one `state` part, so that no frame grows without bound.
constexpr std::size_t records_per_part = 500;
// Mutations a second of one connection, with a burst of the same size; typing makes about 5.
constexpr int mutations_per_second_max = 200;
// Bytes of their frames a second, with a burst of the same size: eight of the largest frames.
constexpr int push_bytes_per_second_max = 2 * 1024 * 1024;
// Spaces one connection may follow: a partner has at most some dozens of accounts.
constexpr std::size_t subscriptions_max = 600;
// Records of one space, all collections together, tombstones too.
constexpr std::size_t records_per_space_max = 50'000;

// Presence: a list goes out at most this often, so that a flood of moves costs readers little.
constexpr std::int64_t presence_interval_ms = 100;
// Said again this often while the page is seen, and over after a silence of presence_life_ms: one
// that is lost may be late by half.
constexpr std::int64_t presence_repeat_ms = 10'000;
constexpr std::int64_t presence_life_ms = 15'000;
// People told of in one space; a client team has some dozens.
constexpr std::size_t presence_people_max = 50;

constexpr std::int64_t ping_interval_ms = 20'000;
// Nothing heard for this long = the link is dead.
constexpr std::int64_t silence_max_ms = 45'000;
constexpr std::int64_t back_off_first_ms = 250;
constexpr std::int64_t back_off_max_ms = 30'000;
// From opening the socket to `welcome`; a stalled handshake must not end reconnection.
constexpr std::int64_t handshake_max_ms = 10'000;

}  // namespace kam::protocol
