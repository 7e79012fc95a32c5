import type { Settings } from '../store/settings.ts';

/** What a browser tells of its link; only some tell whether it is Wi-Fi. */
export interface Link {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** Whether sound and pictures may travel now: yes, no, or only a person can tell. */
export type MediaLeave = 'yes' | 'no' | 'ask';

/** Text always travels. Sound and pictures go on Wi-Fi, always, or on request; where the link isn't told, one asks. */
export function mediaLeave(setting: Settings['media'], link: Link | undefined): MediaLeave {
  if (setting === 'always') return 'yes';
  if (setting === 'request') return 'no';
  if (link?.type === 'wifi' || link?.type === 'ethernet') return link.saveData ? 'no' : 'yes';
  if (link?.type === 'cellular' || link?.saveData) return 'no';
  return 'ask';
}

/** The browser's Network Information, where it has one. */
export function linkOf(navigator: object): Link | undefined {
  const link: unknown = 'connection' in navigator ? navigator.connection : undefined;
  if (typeof link !== 'object' || link === null) return undefined;
  return {
    ...('type' in link && typeof link.type === 'string' ? { type: link.type } : {}),
    ...('saveData' in link && typeof link.saveData === 'boolean' ? { saveData: link.saveData } : {}),
  };
}
