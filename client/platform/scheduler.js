// Animation frames and timers; see scheduler.h.
mergeInto(LibraryManager.library, {
  $RapportTimers: [{ id: 0, due: 0 }, { id: 0, due: 0 }],

  rapport_js_request_frame__deps: ['$Rapport'],
  rapport_js_request_frame: function () {
    requestAnimationFrame(() => Rapport.call('frame'));
  },
  // One timer per kind; setting it again moves it, a negative time takes it away. The same moment
  // is asked for by one frame after the other, and moving it there would cost more than it gains.
  rapport_js_set_timer__deps: ['$Rapport', '$RapportTimers'],
  rapport_js_set_timer: function (kind, ms) {
    const timer = RapportTimers[kind];
    const due = performance.now() + ms;
    if (timer.id !== 0) {
      if (ms > 0 && Math.abs(due - timer.due) < 4) return;
      clearTimeout(timer.id);
    }
    timer.due = due;
    timer.id = ms < 0 ? 0 : setTimeout(() => {
      timer.id = 0;
      Rapport.call('timer', kind);
    }, ms);
  },
});
