/** The browser's own download of a file. Any other type than this, a browser may want to show or to rename. */
export const download = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn of the event loop, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url), 0);
};
