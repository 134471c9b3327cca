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
    clearTimeout(RapportTimers[kind]);
    if (ms >= 0) RapportTimers[kind] = setTimeout(() => Rapport.call('timer', kind), ms);
  },
});
