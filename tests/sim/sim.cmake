# The simulator, and its broken twins: the same program with one source file compiled anew with a
# mistake in it (shared/base/twin.h). What the program itself defines is not taken from a library,
# so a twin costs one file and one link.
find_package(Threads REQUIRED)
file(GLOB sim_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/sim/*.cpp")
kam_library(kam_sim DEPS kam_hub kam_app kam_test_support Threads::Threads SOURCES ${sim_sources})

set(sim_main "${CMAKE_CURRENT_SOURCE_DIR}/sim/sim_main.cpp")
add_executable(sim ${sim_main})
target_link_libraries(sim PRIVATE kam_sim)

add_custom_target(sim_twins)
function(kam_twin name file)
    add_executable(sim_twin_${name} EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/${file}")
    target_compile_definitions(sim_twin_${name} PRIVATE KAM_TWIN=${name})
    target_link_libraries(sim_twin_${name} PRIVATE kam_sim)
    add_dependencies(sim_twins sim_twin_${name})
endfunction()

kam_twin(skip_gap_check shared/sync/replica.cpp)
kam_twin(fold_into_given shared/sync/replica.cpp)
kam_twin(drop_outbox_on_cut shared/sync/replica.cpp)
kam_twin(reuse_numbers shared/sync/replica.cpp)
kam_twin(resend_applied_again shared/sync/authority.cpp)
kam_twin(forget_rejections shared/sync/authority.cpp)
kam_twin(delta_forgets_tombstones shared/sync/authority.cpp)
kam_twin(delta_across_restore shared/sync/authority.cpp)
kam_twin(answer_before_durable server/hub/hub_push.cpp)
kam_twin(state_before_durable server/hub/hub_sessions.cpp)
kam_twin(revoked_still_sent server/hub/hub_commit.cpp)
kam_twin(batch_sent_twice server/hub/hub_commit.cpp)
kam_twin(trim_forgets_answers server/store/memory_change_log.cpp)
kam_twin(undo_ignores_others shared/mutation/apply_record.cpp)
kam_twin(place_ignores_neighbour shared/mutation/place.cpp)
