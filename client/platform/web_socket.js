// The browser's end of the link to the server; see web_socket.h.
mergeInto(LibraryManager.library, {
  // Events of a socket that was replaced must not be taken for the new one's: each handler knows
  // its own socket.
  $RapportSocket: { current: null },

  rapport_js_socket_open__deps: ['$Rapport', '$RapportSocket'],
  rapport_js_socket_open: function () {
    const scheme = location.protocol === 'https:' ? 'wss://' : 'ws://';
    const socket = new WebSocket(scheme + location.host + '/ws', 'rapport.v1');
    RapportSocket.current = socket;
    const isCurrent = () => RapportSocket.current === socket;
    socket.onopen = () => { if (isCurrent()) Rapport.call('socket_event', 0, 0, ''); };
    socket.onmessage = (event) => {
      if (isCurrent() && typeof event.data === 'string') {
        Rapport.call('socket_event', 2, 0, event.data);
      }
    };
    // An error is always followed by a close, which is what we act on.
    socket.onclose = (event) => {
      if (!isCurrent()) return;
      RapportSocket.current = null;
      Rapport.call('socket_event', 1, event.code, '');
    };
  },
  // After what it speaks of is on disk: a change may be lost here or there, but not be forgotten
  // here and known there under a number that is then given to another.
  rapport_js_socket_send__deps: ['$RapportSocket', '$RapportStorage'],
  rapport_js_socket_send: function (text) {
    const socket = RapportSocket.current;
    if (socket === null || socket.readyState !== 1) return;
    const words = UTF8ToString(text);
    Promise.resolve(RapportStorage.written).then(() => {
      if (socket.readyState === 1) socket.send(words);
    });
  },
  rapport_js_socket_close__deps: ['$RapportSocket'],
  rapport_js_socket_close: function () {
    const socket = RapportSocket.current;
    RapportSocket.current = null;
    if (socket !== null) socket.close(1000);
    return socket !== null;
  },
});
