# The browser executable: rapport.js and rapport.wasm. Included from client/.
file(GLOB main_source CONFIGURE_DEPENDS main.cpp)
if(NOT main_source)
    message(STATUS "client/main.cpp is not there yet: no browser client")
    return()
endif()

add_executable(rapport_client ${main_source})
set_target_properties(rapport_client PROPERTIES OUTPUT_NAME rapport)
target_link_libraries(rapport_client PRIVATE kam_frame kam_platform)
target_link_options(rapport_client PRIVATE
    -Oz
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc
    -sENVIRONMENT=web -sFILESYSTEM=0 -sEXIT_RUNTIME=0
    -sMODULARIZE=1 -sEXPORT_NAME=createRapport
    # Our content security policy forbids eval.
    -sDYNAMIC_EXECUTION=0
    "-sEXPORTED_FUNCTIONS=_main,_malloc,_free"
    "-sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8")

file(GLOB js_libraries CONFIGURE_DEPENDS platform/*.js)
foreach(js_library IN LISTS js_libraries)
    target_link_options(rapport_client PRIVATE "SHELL:--js-library \"${js_library}\"")
endforeach()
set_target_properties(rapport_client PROPERTIES LINK_DEPENDS "${js_libraries}")
