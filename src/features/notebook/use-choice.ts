import { useLocation } from 'preact-iso';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isShow, type Show } from './entries.ts';

/** Safari allows about three changes of the address a second. */
const PAUSE = 350;

interface Choice {
  readonly show: Show;
  readonly words: string;
}

/** What to look for and what to show stand in the address, so that coming back finds the same list. */
export function useChoice(): Choice & { readonly choose: (next: Partial<Choice>) => void } {
  const { query, route } = useLocation();
  const { q = '' } = query;
  const show = isShow(query['show']) ? query['show'] : 'all';
  const [words, setWords] = useState(q);
  const now = useRef({ show, words, route });
  now.current = { show, words, route };
  const written = useRef(q);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (q === written.current) return;
    written.current = q;
    setWords(q);
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = useCallback((changed: Partial<Choice>) => {
    const next = { ...now.current, ...changed };
    setWords(next.words);
    clearTimeout(timer.current);
    const write = () => {
      written.current = next.words;
      next.route(addressOf(next), true);
    };
    if (next.words === now.current.words) write();
    else timer.current = setTimeout(write, PAUSE);
  }, []);
  return { show, words, choose };
}

function addressOf({ show, words }: Choice): string {
  const asked = new URLSearchParams();
  if (show !== 'all') asked.set('show', show);
  if (words !== '') asked.set('q', words);
  const text = asked.toString();
  return text === '' ? '/notebook' : `/notebook?${text}`;
}
