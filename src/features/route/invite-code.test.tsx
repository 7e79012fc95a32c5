import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { enFar } from '../../i18n/en/far.ts';
import { en } from '../../i18n/en/index.ts';
import { I18nProvider } from '../../i18n/provider.tsx';
import { InviteCode } from './invite-code.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A browser whose list of apps ends so, and that copies or doesn't. */
function show(refusal: string, copies: boolean) {
  const copied: string[] = [];
  const writeText = async (words: string) => {
    if (!copies) throw new DOMException('no', 'NotAllowedError');
    copied.push(words);
  };
  vi.stubGlobal('navigator', {
    share: () => Promise.reject(new DOMException('no', refusal)),
    clipboard: { writeText },
  });
  render(
    <I18nProvider lang="en" catalogue={{ ...en, ...enFar }}>
      <InviteCode link="https://route.example/join#x" route="Seeds" scan="Scan it" onAnother={() => {}} />
    </I18nProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Share' }));
  return copied;
}

it('copies the link where the browser refuses to share it, and says so', async () => {
  const copied = show('NotAllowedError', true);
  await screen.findByRole('button', { name: 'Copied' });
  expect(copied).toEqual(['https://route.example/join#x']);
});

it('says how to take the link where the browser neither shares nor copies it', async () => {
  show('NotAllowedError', false);
  await screen.findByText(/Press long on the link below/);
});

it('is silent where somebody closes the list of apps', async () => {
  const copied = show('AbortError', true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(copied).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
});
