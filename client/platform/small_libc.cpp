// Functions of the C library of which we need a small part, in place of the library's own: those
// print and read fractions in 128 bits, which would be a twentieth of the program.
#include <cstdarg>
#include <cstddef>
#include <cstdlib>

extern "C" {

double rapport_js_number(const char* text, int length);
int vsniprintf(char* to, std::size_t size, const char* format, std::va_list arguments);

// Whole numbers and text only; nobody formats a fraction by it.
int snprintf(char* to, std::size_t size, const char* format, ...) {
    std::va_list arguments;
    va_start(arguments, format);
    const int length = vsniprintf(to, size, format, arguments);
    va_end(arguments);
    return length;
}

// A decimal number without spaces before it, as in JSON and in the paths of icons.
double strtod(const char* text, char** end) {
    const char* at = text;
    const auto skip_digits = [&] {
        const char* first = at;
        while (*at >= '0' && *at <= '9') ++at;
        return at != first;
    };
    if (*at == '-' || *at == '+') ++at;
    bool has_digits = skip_digits();
    if (*at == '.') {
        ++at;
        has_digits |= skip_digits();
    }
    if (!has_digits) at = text;
    const char* before_exponent = at;
    if (has_digits && (*at == 'e' || *at == 'E')) {
        ++at;
        if (*at == '-' || *at == '+') ++at;
        if (!skip_digits()) at = before_exponent;
    }
    if (end != nullptr) *end = const_cast<char*>(at);
    return has_digits ? rapport_js_number(text, static_cast<int>(at - text)) : 0;
}
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

// Dear ImGui reads its settings by it, of which there are none.
int sscanf(const char*, const char*, ...) {
    return 0;
}

// The C++ runtime's last words.
void abort_message(const char*, ...) {
    std::abort();
}

}  // extern "C"
