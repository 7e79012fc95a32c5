import type { BrowserContext, Page } from '@playwright/test';

/** What a test does to the microphones of a page. */
export interface Microphones {
  /** The system mutes them, as for a call, or gives them back. */
  mute(on: boolean): Promise<void>;
  /** The one in use ends; another can't be had. @param unplugged the device itself is gone */
  end(unplugged: boolean): Promise<void>;
  /** One can be had again. @param pluggedIn the browser says that devices have changed */
  giveBack(pluggedIn: boolean): Promise<void>;
}

interface Handled {
  gone: boolean;
  readonly tracks: MediaStreamTrack[];
}

/** Chromium has no call and no plug: what they do to its microphones is done in the page. To be called before the app opens. */
export async function handleMicrophones(page: Page): Promise<Microphones> {
  await page.addInitScript(() => {
    const handled: Handled = { gone: false, tracks: [] };
    Object.assign(window, { handled });
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      if (handled.gone) throw new DOMException('no microphone', 'NotFoundError');
      const stream = await open(wanted);
      handled.tracks.push(...stream.getAudioTracks());
      return stream;
    };
    mediaDevices.enumerateDevices = async () =>
      (await list()).filter(({ kind }) => !handled.gone || kind !== 'audioinput');
  });
  return {
    mute: (on) =>
      page.evaluate(
        (name) => {
          const { handled } = window as unknown as { handled: Handled };
          handled.tracks.at(-1)?.dispatchEvent(new Event(name));
        },
        on ? 'mute' : 'unmute',
      ),
    end: (unplugged) =>
      page
        .evaluate((unplugged) => {
          const { handled } = window as unknown as { handled: Handled };
          handled.gone = true;
          if (unplugged) return navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
          const track = handled.tracks.at(-1);
          track?.stop();
          return track?.dispatchEvent(new Event('ended'));
        }, unplugged)
        .then(() => undefined),
    giveBack: (pluggedIn) =>
      page.evaluate((tell) => {
        const { handled } = window as unknown as { handled: Handled };
        handled.gone = false;
        if (tell) navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      }, pluggedIn),
  };
}

/** Another app comes to the front, and the system stops this page for so long, ms. */
export async function freeze(context: BrowserContext, page: Page, length: number): Promise<void> {
  const [idle] = context.pages();
  await idle?.bringToFront();
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, length));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await session.detach();
}
