# The browser executables: rapport, and beside it the gallery of widgets, which nobody downloads who
# does not ask for it. Included from client/.
file(GLOB main_source CONFIGURE_DEPENDS main.cpp)
if(NOT main_source)
    message(STATUS "client/main.cpp is not there yet: no browser client")
    return()
endif()

file(GLOB js_libraries CONFIGURE_DEPENDS platform/*.js)

# browser_program(TARGET FILE_NAME FACTORY SOURCES file... DEPS target... [SECOND_PART function...])
#
# With SECOND_PART the program is cut in two at these functions: see split_wasm.py.
function(browser_program target file_name factory)
    cmake_parse_arguments(PARSE_ARGV 3 ARG "" "" "SOURCES;DEPS;SECOND_PART")
    add_executable(${target} ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES
        OUTPUT_NAME ${file_name} LINK_DEPENDS "${js_libraries}")
    target_link_libraries(${target} PRIVATE ${ARG_DEPS} kam_platform)
    target_link_options(${target} PRIVATE
        -Oz
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc
        # What the browser has need not be downloaded: mathematics, decoding of text.
        -sJS_MATH=1 -sTEXTDECODER=2 -sSUPPORT_ERRNO=0
        -sENVIRONMENT=web -sFILESYSTEM=0 -sEXIT_RUNTIME=0
        -sMODULARIZE=1 -sEXPORT_NAME=${factory}
        # Our content security policy forbids eval.
        -sDYNAMIC_EXECUTION=0
        "-sEXPORTED_FUNCTIONS=_main,_malloc,_free"
        "-sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8")
    # Once more over what the linker made, with the control flow built anew: 2 % less to download.
    find_program(WASM_OPT wasm-opt REQUIRED PATHS /usr/bin NO_CMAKE_FIND_ROOT_PATH)
    if(ARG_SECOND_PART)
        # The names of functions; the cut takes them away again.
        target_link_options(${target} PRIVATE --profiling-funcs)
        set(keep_names -g)
    endif()
    add_custom_command(TARGET ${target} POST_BUILD VERBATIM
        COMMAND ${WASM_OPT} -Oz --flatten --rereloop -Oz -Oz ${keep_names}
            ${file_name}.wasm -o ${file_name}.wasm)
    if(ARG_SECOND_PART)
        add_custom_command(TARGET ${target} POST_BUILD VERBATIM
            BYPRODUCTS ${file_name}_more.wasm
            COMMAND /usr/bin/python3 "${CMAKE_SOURCE_DIR}/web/toolchain/split_wasm.py"
                ${file_name}.wasm ${file_name}_more.wasm ${ARG_SECOND_PART})
        set_property(TARGET ${target} APPEND PROPERTY
            LINK_DEPENDS "${CMAKE_SOURCE_DIR}/web/toolchain/split_wasm.py")
    endif()
    foreach(js_library IN LISTS js_libraries)
        target_link_options(${target} PRIVATE "SHELL:--js-library \"${js_library}\"")
    endforeach()
endfunction()

browser_program(rapport_client rapport createRapport SOURCES main.cpp DEPS kam_frame
    SECOND_PART
        # As in frame_second_part.cpp.
        kam::view::account_view kam::view::news_view kam::view::leadership_view
        kam::view::my_part_view kam::ui::draw_my_part
        kam::view::workshop_view kam::ui::draw_workshop
        kam::ui::draw_account kam::ui::draw_leadership kam::ui::draw_open_account_dialog
        kam::ui::draw_palette kam::ui::draw_tray
        # What the second part calls through pointers of its own, and the first never.
        kam::ui::combo kam::ui::select kam::ui::download_targets kam::ui::download_actions
        kam::ui::draw_drivers kam::ui::draw_position kam::ui::draw_swot kam::ui::draw_issues
        kam::ui::draw_summary kam::ui::draw_whitespace kam::ui::draw_opportunity_chart
        kam::ui::draw_strategy kam::ui::draw_people_section kam::ui::draw_team_section
        kam::ui::draw_approval kam::ui::draw_client_version
        kam::ui::draw_progress kam::ui::draw_lessons)
browser_program(gallery_client gallery createGallery SOURCES gallery_main.cpp DEPS kam_gallery)
