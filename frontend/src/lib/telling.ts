/** As `fetch`, for what is sent: says how much of it is on its way, which `fetch` keeps to itself; may be stopped. */
export const telling =
  (tell: (share: number) => void, stop: AbortSignal): typeof fetch =>
  (path, { method = 'GET', headers, body } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, String(path));
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
      request.upload.onload = () => tell(1);
      request.onerror = () => reject(new TypeError('The request did not arrive'));
      request.onabort = () => reject(new TypeError('The request was stopped'));
      stop.addEventListener('abort', () => request.abort(), { once: true });
      request.onload = () =>
        resolve(
          new Response(request.responseText, {
            status: request.status,
            headers: headersOf(request.getAllResponseHeaders()),
          }),
        );
      request.send(body as XMLHttpRequestBodyInit);
    });

/** As XMLHttpRequest lists them: a line each. */
function headersOf(lines: string): Headers {
  const headers = new Headers();
  for (const line of lines.split('\r\n')) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) headers.append(name, value);
  }
  return headers;
}
