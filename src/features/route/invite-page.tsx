/** stand-in while the screen is being written; its author replaces this file */
export function InvitePage() {
  return <h1>InvitePage</h1>;
}
