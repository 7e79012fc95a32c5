import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ListenButton } from './listen-button.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

class Utterance extends EventTarget {
  voice: unknown;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

function giveVoices(...voices: { lang: string; localService: boolean }[]) {
  const engine = { getVoices: () => voices, speak: vi.fn<(utterance: Utterance) => void>(), cancel: vi.fn() };
  vi.stubGlobal('speechSynthesis', Object.assign(new EventTarget(), engine));
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return engine;
}

const show = () => render(<ListenButton words="Visita de campo" lang="es" label="Listen" stopLabel="Stop" />);

it('is not there without a voice for the language', () => {
  giveVoices({ lang: 'en-GB', localService: true });
  show();
  expect(screen.queryByRole('button')).toBeNull();
});

it('reads aloud with a voice of the phone itself, and can be stopped', async () => {
  const { speak, cancel } = giveVoices(
    { lang: 'es-ES', localService: false },
    { lang: 'es-PE', localService: true },
  );
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Listen' }));
  expect(speak.mock.calls[0]?.[0]).toMatchObject({ text: 'Visita de campo', lang: 'es-PE' });
  cancel.mockClear();
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(cancel).toHaveBeenCalled();
});

it('is ready again when the words have ended', async () => {
  const { speak } = giveVoices({ lang: 'es-PE', localService: true });
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Listen' }));
  await screen.findByRole('button', { name: 'Stop' });
  speak.mock.calls[0]?.[0].dispatchEvent(new Event('end'));
  expect(await screen.findByRole('button', { name: 'Listen' })).toBeTruthy();
});
