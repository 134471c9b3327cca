// Lists that may be long. Of a long one only the rows near the view are drawn and stated, each with
// its place and the length of the list; how high a row is, is measured once.
#pragma once

#include <functional>
#include <string_view>

#include "client/ui/screens/screen.h"

namespace kam::ui {

constexpr int long_list_min = 40;

// Of one row: 1-based. A count of 0 = the list is short, or not known.
struct ListSpot {
    int position = 0, count = 0;
    bool is_long() const { return count > long_list_min; }
};
// Is it worth drawing: in a short list always, in a long one within a screen's height of the view,
// 800 px at most?
bool is_near_view(Ui& ui, const Rect& rect, const ListSpot& spot);

// A listitem that says its place where the list is long.
class ListItem {
  public:
    ListItem(Ui& ui, std::string_view key, std::string_view name, const Rect& rect,
             const ListSpot& spot);
    ~ListItem();
    ListItem(const ListItem&) = delete;
    ListItem& operator=(const ListItem&) = delete;

  private:
    Ui& ui_;
};

// `measure` is asked where the record, its words or the width are new. `words`: how many characters
// the row shows, which changes with what is linked.
float row_height(const Screen& screen, const model::RecordPtr& record, std::size_t words,
                 float width, const std::function<float()>& measure);

}  // namespace kam::ui
