# The same simulator as wasm under node: same seed, same hash. Of the server it takes the hub and
# the log in memory, which know neither sockets nor SQLite; of the client all that knows no pixels.
file(GLOB sim_wasm_sources CONFIGURE_DEPENDS
    "${CMAKE_CURRENT_SOURCE_DIR}/sim/*.cpp"
    "${CMAKE_SOURCE_DIR}/server/hub/*.cpp"
    "${CMAKE_SOURCE_DIR}/client/app/*.cpp")
list(APPEND sim_wasm_sources
    "${CMAKE_SOURCE_DIR}/server/store/log_base.cpp"
    "${CMAKE_SOURCE_DIR}/server/store/memory_change_log.cpp"
    "${CMAKE_SOURCE_DIR}/server/store/log_replay.cpp"
    "${CMAKE_SOURCE_DIR}/server/store/row_text.cpp"
    "${CMAKE_SOURCE_DIR}/client/view/route.cpp"
    "${CMAKE_SOURCE_DIR}/client/view/words.cpp")
add_executable(sim_wasm EXCLUDE_FROM_ALL ${sim_wasm_sources})
target_link_libraries(sim_wasm PRIVATE kam_test_support kam_sync)
target_link_options(sim_wasm PRIVATE
    -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1)
