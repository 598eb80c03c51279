/** Whether a key goes into a field or a dialog, where it is a letter and no shortcut. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
