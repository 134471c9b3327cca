// The real hub on a disk that takes its time. A crash loses what the disk had not taken, wherever
// the commit stood; a restore goes back to a copy, as another incarnation.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "server/hub/hub.h"
#include "server/store/memory_change_log.h"
#include "tests/sim/sim.h"
#include "tests/sim/watch.h"

namespace kam::sim {

class Server {
  public:
    explicit Server(Sim& sim);

    bool is_up() const { return hub_ != nullptr; }
    server::hub::SessionId open(const base::PersonId& person);
    void receive(server::hub::SessionId session, const std::string& text);
    void closed(server::hub::SessionId session);
    // Where frames go; nothing is sent before it is set.
    std::function<void(const server::hub::Output&)> on_output;

    void crash();
    void start();
    void back_up();
    bool has_backup() const { return backup_ != nullptr; }
    // The server must be down.
    void restore();
    int restore_count() const { return restore_count_; }

    // The server's own mutation, as commands of the administrator are. False: refused.
    bool submit(const model::SpaceId& space, const mutation::Mutation& mutation);
    // At once, without a disk that takes its time; ends the beginning of a run.
    void commit_all();

    const MemoryTables& tables() const { return *tables_; }
    server::store::MemoryChangeLog& log() { return *log_; }
    const model::Store* store(const model::SpaceId& space) const;
    std::vector<model::SpaceId> accounts() const;

  private:
    server::hub::Now now() const;
    // The first message of a session says which page it is.
    void note_client(server::hub::SessionId session, const std::string& text);
    void pump();
    void trim();
    void write(int life, const server::store::CommitBatch& batch);
    void wrote(int life);
    void deliver(const server::hub::Outputs& outputs);

    Sim& sim_;
    base::Random trim_random_;  // its own: trims must not change what happens
    Watch watch_;
    std::shared_ptr<MemoryTables> tables_;
    std::shared_ptr<MemoryTables> backup_;
    std::unique_ptr<server::store::MemoryChangeLog> log_;
    std::unique_ptr<server::hub::Hub> hub_;
    std::map<server::hub::SessionId, Reader> readers_;
    std::int64_t last_session_ = 0;
    bool is_running_ = false;
    int life_ = 0;  // grows with every crash; what belongs to an earlier one is void
    int restore_count_ = 0;
};

}  // namespace kam::sim
