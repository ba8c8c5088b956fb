/** The one way to another page that is loaded anew, and not drawn into this one. */
export const leave = { for: (address: string): void => location.assign(address) };
