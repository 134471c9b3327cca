// Colleagues who are on the same client now: quiet, without ranking, and gone when they leave. Each
// can be followed, and whoever is followed is told.
#include <algorithm>

#include "client/ui/screens/screen.h"
#include "client/ui/text.h"

namespace kam::ui {
namespace {

using Person = const view::PresentPerson*;

constexpr float face = 24;
constexpr float face_target = 32;  // what can be pressed around it

// What stands in the line, from left to right.
struct HereLine {
    bool has_faces = true;
    std::string here, followers, following;
};

// Each person once, whatever number of windows.
std::vector<Person> people_of(const Screen& screen, bool are_followers = false) {
    std::vector<Person> people;
    for (const view::PresentPerson& each : screen.shell.present) {
        const bool is_known = std::any_of(people.begin(), people.end(),
                                          [&](Person one) { return one->person == each.person; });
        if (!is_known && (each.follows_me || !are_followers)) people.push_back(&each);
    }
    return people;
}

bool is_following(const Screen& screen) {
    return !screen.shell.following.empty();
}

std::string shortened(const std::string& name, bool is_short) {
    return is_short ? name.substr(0, name.find(' ')) : name;
}

std::string here_words(const std::vector<Person>& people, bool has_all) {
    std::string words;
    std::size_t count = 0;
    for (const Person person : people) {
        if (person->follows_me) continue;
        if (++count == 1 || has_all) words += (count > 1 ? ", " : "") + person->name;
    }
    if (words.empty()) return words;
    if (!has_all && count > 1) words += says::and_others(static_cast<int>(count) - 1);
    return std::string(says::here_now) + words;
}

std::string followers_words(const Screen& screen, bool is_short) {
    const std::vector<Person> followers = people_of(screen, true);
    if (followers.empty()) return {};
    const std::string first = shortened(followers[0]->name, is_short);
    if (followers.size() == 1) return first + std::string(says::follows_you);
    return first + says::and_others(static_cast<int>(followers.size()) - 1) +
           std::string(says::follow_you);
}

// The forms of the line from the roomiest to the tightest.
HereLine line_of(const Screen& screen, const std::vector<Person>& people, int tightness) {
    HereLine line;
    // One at a time: the others return when it is over.
    if (tightness < 2 && !is_following(screen)) line.here = here_words(people, tightness == 0);
    const bool is_short = tightness > 2;
    line.followers = followers_words(screen, is_short);
    if (!is_following(screen)) return line;
    // Where there is hardly any room, the ringed face and the button say it.
    if (tightness < 4) {
        line.following =
            std::string(says::following) + shortened(screen.shell.following_name, is_short);
    }
    line.has_faces = tightness < 3 || (tightness == 4 && line.followers.empty());
    return line;
}

float words_width(Ui& ui, std::string_view words) {
    return words.empty() ? 0 : text_width(ui, words, TextStyle::caption) + 2 + space::m;
}

float stop_width(const Screen& screen) {
    return is_following(screen) ? button_width(screen.ui, says::stop_following) : -space::m;
}

float width_of(const Screen& screen, const HereLine& line, std::size_t faces) {
    Ui& ui = screen.ui;
    return (line.has_faces ? static_cast<float>(faces) * face_target + space::xs : 0) +
           words_width(ui, line.here) + words_width(ui, line.followers) +
           words_width(ui, line.following) + stop_width(screen);
}

NodeId face_id(Ui& ui, const base::PersonId& person) {
    return ui.id_of("follow-" + person.text);
}

void draw_face(const Screen& screen, const Rect& rect, const view::PresentPerson& person) {
    Ui& ui = screen.ui;
    const Rect picture = rect.inset((rect.w - face) / 2, (rect.h - face) / 2);
    const bool is_followed = person.person == screen.shell.following;
    if (is_followed || !person.can_be_followed) {
        avatar(ui, picture, person.name);
        if (is_followed) outline(ui, picture.inset(-3, -3), ui.theme().accent, 15, 2);
        return;
    }
    const std::string name = std::string(says::follow) + person.name;
    const AreaState state =
        area(ui, rect, "follow-" + person.person.text, name, {}, false, rect.w / 2);
    avatar(ui, picture, person.name);
    if (state.is_hovered || state.is_focused) tooltip(ui, rect, name);
    if (!state.is_clicked) return;
    screen.intents.push_back(app::FollowPerson{person.person});
    // What was pressed goes, and this comes.
    ui.focus(ui.id_of("stop-following"));
}

}  // namespace

bool has_follow_notice(const Screen& screen) {
    return is_following(screen) || !people_of(screen, true).empty();
}

void draw_here_now(const Screen& screen, const Rect& line) {
    if (screen.shell.present.empty() && !is_following(screen)) return;
    Ui& ui = screen.ui;
    std::vector<Person> faces = people_of(screen);
    int tightness = 0;
    HereLine shown = line_of(screen, faces, tightness);
    if (is_following(screen)) {
        std::erase_if(faces, [&](Person one) { return one->person != screen.shell.following; });
    }
    const std::vector<Person> people = faces;
    faces.resize(std::min<std::size_t>(faces.size(), ui.is_phone() ? 3 : 8));
    // Who is here may be cut; a notice goes before that.
    const int tightness_max = has_follow_notice(screen) ? 4 : 1;
    while (width_of(screen, shown, faces.size()) > line.w && tightness < tightness_max) {
        shown = line_of(screen, people, ++tightness);
    }
    const float middle = line.y + line.h / 2 - face_target / 2;
    const float end = line.right() - std::max(0.0F, stop_width(screen));
    float x = std::max(line.x, line.right() - width_of(screen, shown, faces.size()));
    if (shown.has_faces) {
        for (const Person person : faces) {
            draw_face(screen, {x, middle, face_target, face_target}, *person);
            x += face_target;
        }
        x += space::xs;
    }
    const auto draw_words = [&](const std::string& words, Tone tone) {
        if (words.empty()) return;
        const float width = std::min(words_width(ui, words) - space::m, end - x);
        text_in(ui, {x, line.y, width, line.h}, words, TextStyle::caption, tone);
        x += width + space::m;
    };
    draw_words(shown.here, Tone::muted);
    draw_words(shown.followers, Tone::accent);
    draw_words(shown.following, Tone::accent);
    if (!is_following(screen)) return;
    const Rect stop{end, middle, stop_width(screen), face_target};
    if (!button(ui, stop, "stop-following", says::stop_following)) return;
    screen.intents.push_back(app::StopFollowing{});
    ui.focus(face_id(ui, screen.shell.following));
}

void announce_following(const Screen& screen) {
    UiState& state = screen.state;
    const std::string& name = screen.shell.following_name;
    if (state.following_told != name) {
        screen.ui.announce(name.empty()
                               ? std::string(says::no_longer_following) + state.following_told
                               : std::string(says::following) + name);
        state.following_told = name;
    }
    const std::string followers = followers_words(screen, false);
    if (state.followers_told == followers) return;
    if (!followers.empty()) screen.ui.announce(followers);
    state.followers_told = followers;
}

}  // namespace kam::ui
