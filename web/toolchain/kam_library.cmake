# How this project compiles its own code, and `kam_library`: one folder, one library.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(KAM_CCACHE ccache)
if(KAM_CCACHE AND NOT EMSCRIPTEN)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KAM_CCACHE}")
endif()

# Third-party code gets these too: mixing them within one program does not link or does not report.
if(KAM_SANITIZE)
    add_compile_options(
        -fsanitize=${KAM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${KAM_SANITIZE})
endif()
if(EMSCRIPTEN)
    if(KAM_EXCEPTIONS)
        add_compile_options(-fexceptions)
        add_link_options(-fexceptions)
    else()
        add_compile_options(-fno-exceptions -fno-rtti)
        add_link_options(-fno-exceptions -fno-rtti)
    endif()
endif()

add_library(kam_options INTERFACE)
target_include_directories(kam_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(kam_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror
    # Designated initialisers leave the other members at their defaults on purpose.
    -Wno-missing-field-initializers
    # __FILE__ in assertions: no path of the machine that built it.
    "-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 warns of overlap inside its own std::string operator+ (GCC bug 105651).
    target_compile_options(kam_options INTERFACE -Wno-restrict)
    if(KAM_SANITIZE)
        # Checks inserted by the sanitizers confuse the flow analysis behind these.
        target_compile_options(kam_options INTERFACE -Wno-maybe-uninitialized -Wno-tsan)
    endif()
endif()

# kam_library(NAME [DEPS target...] [SOURCES file...])
#
# Compiles the *.cpp of the current folder, or SOURCES. Without any it is a header-only library, so
# a folder may begin with headers.
function(kam_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "DEPS;SOURCES")
    if(NOT DEFINED ARG_SOURCES AND NOT "SOURCES" IN_LIST ARG_KEYWORDS_MISSING_VALUES)
        file(GLOB ARG_SOURCES CONFIGURE_DEPENDS *.cpp)
    endif()
    if(ARG_SOURCES)
        add_library(${name} STATIC ${ARG_SOURCES})
        target_link_libraries(${name} PUBLIC ${ARG_DEPS} kam_options)
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${ARG_DEPS} kam_options)
    endif()
endfunction()
