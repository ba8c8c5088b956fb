/** Copies the full address of a place on this site; false where the browser refuses. */
export async function copyAddress(place: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(new URL(place, location.href).href);
    return true;
  } catch {
    return false;
  }
}
