/** stand-in while the screen is being written; its author replaces this file */
export function ExportPage() {
  return <h1>ExportPage</h1>;
}
