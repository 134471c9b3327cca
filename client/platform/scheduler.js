// Animation frames and timers; see scheduler.h.
mergeInto(LibraryManager.library, {
  $RapportTimers: [0, 0],

  rapport_js_request_frame__deps: ['$Rapport'],
  rapport_js_request_frame: function () {
    requestAnimationFrame(() => Rapport.call('frame'));
  },
  // One timer per kind; setting it again moves it, a negative time takes it away.
  rapport_js_set_timer__deps: ['$Rapport', '$RapportTimers'],
  rapport_js_set_timer: function (kind, ms) {
    const timers = RapportTimers;
    if (timers[kind] !== 0) clearTimeout(timers[kind]);
    timers[kind] = ms < 0 ? 0 : setTimeout(() => Rapport.call('timer', kind), ms);
  },
});
