// One sentence for whatever has data-tip: on hover, on focus, on tap. Escape hides it.

const GAP = 6;

let owner = null;

/** Listens for the whole document. */
export function startTips() {
  const tip = document.getElementById("tip");
  const on = (type, listener) => document.addEventListener(type, listener);
  on("pointerover", (e) => show(tip, e.target.closest?.("[data-tip]"), e.pointerType));
  on("pointerout", (e) => e.target.closest?.("[data-tip]") === owner && leave(tip));
  on("focusin", (e) => show(tip, e.target.closest("[data-tip]")));
  on("focusout", () => hide(tip));
  on("click", (e) => show(tip, e.target.closest("[data-tip]")));
  on("keydown", (e) => e.key === "Escape" && hide(tip));
  addEventListener("scroll", () => owner && place(tip, owner.getBoundingClientRect()), { passive: true, capture: true });
}

function show(tip, target, pointer = "") {
  if (!target || pointer === "touch" || target === owner) {
    return;
  }
  hide(tip);
  owner = target;
  tip.textContent = target.dataset.tip;
  target.setAttribute("aria-describedby", "tip");
  tip.showPopover?.();
  place(tip, target.getBoundingClientRect());
}

function place(tip, at) {
  const width = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(at.left, width - tip.offsetWidth - 8));
  const below = at.bottom + GAP + tip.offsetHeight < innerHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom + GAP : Math.max(8, at.top - GAP - tip.offsetHeight)}px`;
}

/** The pointer went away; what has the focus keeps its sentence. */
function leave(tip) {
  if (document.activeElement !== owner) {
    hide(tip);
  }
}

function hide(tip) {
  owner?.removeAttribute("aria-describedby");
  owner = null;
  tip.hidePopover?.();
}
