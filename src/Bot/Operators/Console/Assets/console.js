// Starts the circuit and comes back by itself: after a short break by reconnecting, after a restart of the server by loading the page again.
(() => {
  "use strict";

  const wait = 3000;
  let trying = false;

  async function comeBack() {
    if (trying) {
      return;
    }

    trying = true;
    for (;;) {
      try {
        const answer = await fetch("/health/live", { cache: "no-store" });
        if (answer.ok) {
          location.reload();
          return;
        }
      } catch {
        // Not there yet.
      }

      await new Promise((done) => setTimeout(done, wait));
    }
  }

  document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", (event) => {
    const state = event.detail.state;
    if (state === "failed" || state === "rejected" || state === "resume-failed") {
      comeBack();
    }
  });

  // Asked every few seconds: a browser that does not answer is not at the desk, and neither is one that nobody touches.
  let touched = performance.now();
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    window.addEventListener(sign, () => { touched = performance.now(); }, { passive: true, capture: true });
  }

  window.deskIsIdleFor = () => Math.floor((performance.now() - touched) / 1000);

  // Puts words into a field.
  window.deskPut = (id, text) => {
    const field = document.getElementById(id);
    if (field) {
      field.value = text;
    }
  };

  // Shows the newest line, unless somebody reads further up.
  window.deskShowNewest = (id, always) => {
    const box = document.getElementById(id);
    if (box && (always || box.scrollHeight - box.scrollTop - box.clientHeight < 300)) {
      box.scrollTop = box.scrollHeight;
    }
  };

  Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: 20, retryIntervalMilliseconds: (attempt) => (attempt < 5 ? 500 : wait) },
    },
  });
})();
