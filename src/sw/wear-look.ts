/** How long a page that could go already waits for it, ms. */
const PATIENCE = 30;

/**
 * Writes into the first tag of index.html what was chosen on this phone. The page could look it up in its own storage, and does where
 * this comes to nothing; but a weak phone stands still for that, with all of the page behind it.
 * @param find the look, as JSON
 */
export async function wearLook(
  page: Promise<Response>,
  find: () => Promise<string | undefined>,
  patience = PATIENCE,
): Promise<Response> {
  const found = find().catch(() => undefined);
  const plain = await page;
  if (!plain.ok) return plain;
  const waited = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  const look = await Promise.race([found, waited]);
  if (look === undefined) return plain;
  const words = await plain.text();
  const headers = new Headers(plain.headers);
  // They were those of the bytes as they came.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const kept = look.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return new Response(
    words.replace('<html ', () => `<html data-kept="${kept}" `),
    {
      status: plain.status,
      headers,
    },
  );
}
