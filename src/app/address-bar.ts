import { effect } from "@preact/signals";
import { type Address, readAddress, writeAddress } from "./url-state.ts";

export interface AddressBar {
  read(): string;
  push(hash: string): void;
  replace(hash: string): void;
  /** Calls back when the reader goes back, forward, or edits the address. */
  listen(changed: () => void): void;
}

/** Goes where the address says, now and whenever it changes; and writes each change of the app back to it. */
export const followAddress = (
  addressBar: AddressBar,
  address: () => Address,
  goTo: (target: Address) => void,
): void => {
  goTo(readAddress(addressBar.read()));
  addressBar.listen(() => goTo(readAddress(addressBar.read())));
  effect(() => writeBack(addressBar, address()));
};

/** Moving the map rewrites the address in place; choosing something is a step that "back" takes back. */
const writeBack = (addressBar: AddressBar, now: Address): void => {
  const hash = writeAddress(now);
  const before = addressBar.read();
  if (hash === before || (now.page === "home" && before === "")) return;
  const old = readAddress(before);
  const isStep =
    old.page !== now.page ||
    (old.page === "story" && writeAddress({ ...old, view: null }) !== writeAddress(withoutView(now)));
  if (isStep) addressBar.push(hash);
  else addressBar.replace(hash);
};

const withoutView = (address: Address): Address =>
  address.page === "story" ? { ...address, view: null } : address;
