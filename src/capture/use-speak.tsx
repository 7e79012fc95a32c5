import { useState } from 'preact/hooks';
import type { Scope } from '../protocol/names.ts';
import { useStore } from '../store/use-query.tsx';
import { useRoutes } from '../store/use-routes.tsx';
import type { LiveRecording } from './live.ts';
import { type ShownFault, shownFault } from './start-fault.ts';
import { useRecorder } from './use-recorder.tsx';

/** The card of a plan that somebody of its team speaks for. */
export interface SpokenCard {
  /** the plan */
  readonly owner: string;
  readonly scope: Scope;
  readonly card: string;
}

export interface Speak {
  /** the recording, where it is of this card */
  readonly live: LiveRecording | undefined;
  /** this phone records already, here or elsewhere, or asks whether it may */
  readonly busy: boolean;
  readonly asking: boolean;
  readonly fault: ShownFault | undefined;
  /** Call it inside the tap. */
  start(): Promise<void>;
  /** @returns whether something is on disk */
  finish(): Promise<boolean>;
}

/** Speaking for a card: the recorder of the route, which goes on while one moves about in the app. */
export function useSpeak({ owner, scope, card }: SpokenCard): Speak {
  const recorder = useRecorder();
  const { settings } = useRoutes();
  const { profile } = useStore();
  const [fault, setFault] = useState<ShownFault | undefined>(undefined);
  const state = recorder.state.value;
  const live = 'live' in state ? state.live : undefined;
  const isOfCard = live?.owner === owner && live.card === card;
  return {
    live: isOfCard ? live : undefined,
    busy: state.name !== 'idle',
    asking: state.name === 'asking',
    fault,
    async start() {
      setFault(undefined);
      const bitrate = (settings.bitrate ?? 32) * 1000;
      const fields = { card, author: profile.member };
      const started = await recorder.start({ owner, scope, bitrate, fields });
      if (!started.ok) setFault(shownFault(started.reason));
    },
    finish: async () => (await recorder.stop()).length > 0,
  };
}
