# Libraries of others, all as SYSTEM includes so that our warnings do not judge them. What Debian
# does not ship ready comes from third_party.sh, which builds it once into the user's cache.
function(kam_third_party variable name)
    execute_process(
        COMMAND "${CMAKE_SOURCE_DIR}/web/toolchain/third_party.sh" ${name}
        OUTPUT_VARIABLE directory OUTPUT_STRIP_TRAILING_WHITESPACE
        RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "Could not provide ${name}; the lines above say why.")
    endif()
    set(${variable} "${directory}" PARENT_SCOPE)
endfunction()

# nlohmann/json: in the default path natively, given by itself to em++.
add_library(kam_json INTERFACE)
if(EMSCRIPTEN)
    kam_third_party(wasm_include wasm_include)
    target_include_directories(kam_json SYSTEM INTERFACE "${wasm_include}")
endif()

# Boost 1.81, headers only. The wasm build of the tests uses Boost.Test.
if(NOT EMSCRIPTEN OR KAM_TESTS_ONLY_SHARED)
    kam_third_party(boost boost)
    add_library(boost_headers INTERFACE)
    target_include_directories(boost_headers SYSTEM INTERFACE "${boost}")
endif()

if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    find_package(SQLite3 REQUIRED)
    find_package(spdlog REQUIRED)
    find_package(CLI11 REQUIRED)
    find_library(SODIUM_LIBRARY sodium REQUIRED)

    # Asio and Beast compiled once instead of into every source that includes them.
    set(beast_source "${CMAKE_BINARY_DIR}/boost_beast.cpp")
    file(CONFIGURE OUTPUT "${beast_source}" CONTENT
        "#include <boost/asio/impl/src.hpp>\n#include <boost/beast/src.hpp>\n")
    add_library(boost_beast STATIC EXCLUDE_FROM_ALL "${beast_source}")
    target_compile_definitions(boost_beast PUBLIC
        BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)
    target_link_libraries(boost_beast PUBLIC boost_headers Threads::Threads)
endif()

# Dear ImGui: natively for tests that run without a window, as wasm for the client. It is configured
# by our own header, the same for every file that includes it.
if(NOT KAM_TESTS_ONLY_SHARED)
    kam_third_party(imgui imgui)
    add_library(imgui STATIC EXCLUDE_FROM_ALL
        "${imgui}/imgui.cpp" "${imgui}/imgui_draw.cpp"
        "${imgui}/imgui_tables.cpp" "${imgui}/imgui_widgets.cpp")
    # Where the shapes and letters of every frame are made, speed is worth its bytes.
    if(EMSCRIPTEN)
        set_source_files_properties("${imgui}/imgui_draw.cpp" PROPERTIES COMPILE_OPTIONS -O2)
    endif()
    target_include_directories(imgui SYSTEM PUBLIC "${imgui}")
    target_include_directories(imgui PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="client/ui/imgui_config.h")
    if(EMSCRIPTEN)
        # It formats whole numbers only; see also client/platform/small_libc.cpp.
        target_compile_definitions(imgui PRIVATE vsnprintf=vsniprintf)
    else()
        target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
    endif()
endif()

# QR codes: one C file, compiled as the C++ that it is, too.
if(NOT KAM_TESTS_ONLY_SHARED)
    kam_third_party(qrcodegen qrcodegen)
    set_source_files_properties("${qrcodegen}/qrcodegen.c" PROPERTIES LANGUAGE CXX)
    add_library(qrcodegen STATIC EXCLUDE_FROM_ALL "${qrcodegen}/qrcodegen.c")
    target_compile_definitions(qrcodegen PRIVATE NDEBUG)
endif()

# SDL2, for the browser only.
if(EMSCRIPTEN AND NOT KAM_TESTS_ONLY_SHARED)
    kam_third_party(sdl2 sdl2)
    add_library(sdl2 INTERFACE)
    target_include_directories(sdl2 SYSTEM INTERFACE "${sdl2}/include/SDL2")
    target_link_libraries(sdl2 INTERFACE "${sdl2}/lib/libSDL2.a")
endif()
