import { type PageServer, startPageServer } from './page-server.ts';

/** The server that the floor pushes to and pulls from. */
export interface Floor extends PageServer {
  /** Forgets all pages. */
  clear(): Promise<void>;
}

/** @param folder of the page that it serves */
export async function startFloor(folder: string): Promise<Floor> {
  const server = await startPageServer('floor-server.mjs', folder);
  return { ...server, clear: async () => void (await fetch(`${server.url}/pages`, { method: 'DELETE' })) };
}
