// Work that must not stop the network thread: the disk (one thread, so that writes have an order)
// and password hashes (two threads, each hash takes 0.1 s and 64 MiB).
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <type_traits>
#include <utility>

// GCC 12 takes the frame allocator of Asio's coroutines for a mismatched pair of new and delete
// once it has inlined one half of it.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace kam::server::net {

namespace asio = boost::asio;

struct Workers {
    asio::thread_pool store{1};
    asio::thread_pool passwords{2};
    // Hashes asked for and not done; only the network thread counts.
    int passwords_waiting = 0;
};
constexpr int passwords_waiting_max = 64;

template <class Work>
asio::awaitable<void> as_coroutine(Work work) {
    work();
    co_return;
}

// Runs `work` in the pool and comes back to the thread it was called from.
template <class Work>
asio::awaitable<std::invoke_result_t<Work>> run_on(asio::thread_pool& pool, Work work) {
    // Lives in this coroutine's frame, which waits until the pool is done with it.
    std::optional<std::invoke_result_t<Work>> result;
    auto fill = [&result, &work] { result.emplace(work()); };
    co_await asio::co_spawn(pool, as_coroutine(fill), asio::use_awaitable);
    co_return std::move(*result);
}

}  // namespace kam::server::net
