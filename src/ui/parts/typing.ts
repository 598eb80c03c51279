/** Whether what has the focus takes keys for itself: a field, or anything in a dialog. There a letter is no shortcut. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
