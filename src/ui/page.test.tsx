import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { Mic, NotebookPen } from 'lucide';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Avatar } from './avatar.tsx';
import { Frame } from './frame.tsx';
import { Header } from './header.tsx';
import { List } from './list.tsx';
import { Notice } from './notice.tsx';
import { Places } from './places.tsx';
import { Progress } from './progress.tsx';
import { QrCode } from './qr-code.tsx';
import { Quote } from './quote.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { Weave } from './weave.tsx';

afterEach(cleanup);

describe('the page', () => {
  const places = [
    { href: '/notebook', label: 'Notebook', icon: NotebookPen, current: true },
    { href: '/record', label: 'Record', icon: Mic, record: true },
  ];

  test('skips to its one main part', () => {
    render(
      <Frame skipLabel="Skip" places={<Places label="Places" places={places} />}>
        <Header title="Notebook" back={{ href: '/', label: 'Today' }} />
      </Frame>,
    );
    const main = screen.getByRole('main');
    expect(screen.getByRole('link', { name: 'Skip' }).getAttribute('href')).toBe(`#${main.id}`);
    expect(within(main).getByRole('heading', { level: 1, name: 'Notebook' }).tabIndex).toBe(-1);
    expect(within(main).getByRole('link', { name: 'Today' }).getAttribute('href')).toBe('/');
  });

  test('says in its navigation where one is', () => {
    render(<Places label="Places" places={places} />);
    const nav = screen.getByRole('navigation', { name: 'Places' });
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Notebook');
    expect(within(nav).getByRole('link', { name: 'Record' }).getAttribute('aria-current')).toBeNull();
  });

  test('has parts named by their headings', () => {
    render(
      <Section title="Marks">
        <p>Three of them</p>
      </Section>,
    );
    expect(within(screen.getByRole('region', { name: 'Marks' })).getByText('Three of them')).toBeTruthy();
  });
});

describe('a row', () => {
  test('with a place is a link that holds all of its words', () => {
    render(
      <List label="Notes">
        <Row title="The price board" meta="Elena · 14:02" weave={3} href="/note/1" current />
      </List>,
    );
    const list = screen.getByRole('list', { name: 'Notes' });
    const link = within(list).getByRole('link', { name: /The price board.*Elena · 14:02/ });
    expect([link.getAttribute('href'), link.getAttribute('aria-current')]).toEqual(['/note/1', 'true']);
  });

  test('with an act is a button, and its own buttons stay outside of it', () => {
    const opened = vi.fn();
    const starred = vi.fn();
    render(<Row title="Mark" onClick={opened} actions={<button onClick={starred}>Star</button>} />);
    fireEvent.click(screen.getByRole('button', { name: 'Star' }));
    expect([opened.mock.calls.length, starred.mock.calls.length]).toEqual([0, 1]);
    fireEvent.click(screen.getByRole('button', { name: 'Mark' }));
    expect(opened).toHaveBeenCalledOnce();
  });

  test('with neither is only words', () => {
    render(<Row title="Only words" />);
    expect(screen.queryByRole('button') ?? screen.queryByRole('link')).toBeNull();
  });
});

describe('telling', () => {
  test('an error interrupts, other news wait, and what was there from the start is silent', () => {
    render(
      <>
        <Notice kind="error">Not saved yet</Notice>
        <Notice kind="warn">No consent yet</Notice>
        <Notice live={false}>Practice</Notice>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toBe('Not saved yet');
    expect(screen.getByRole('status').textContent).toBe('No consent yet');
    expect(screen.getByText('Practice')).toBeTruthy();
  });

  test('progress has a name, a number in words and a way to stop', () => {
    const stop = vi.fn();
    render(<Progress label="Taking in" value={0.25} text="3 of 12" onCancel={stop} cancelLabel="Cancel" />);
    const bar = screen.getByRole('progressbar', { name: 'Taking in' });
    expect([bar.getAttribute('aria-valuetext'), screen.getByText('3 of 12').tagName]).toEqual([
      '3 of 12',
      'SPAN',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('drawings', () => {
  test('a code to scan is a picture with a name, and words where it is too long', async () => {
    const { rerender } = render(<QrCode text="https://example.org/join" label="Code to join" />);
    const code = screen.getByRole('img', { name: 'Code to join' });
    await waitFor(() => expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M3 3h1/));
    rerender(<QrCode text={'long '.repeat(1000)} label="Code to join" />);
    await waitFor(() => expect(screen.getByText(/^long long/)).toBeTruthy());
  });

  test('a face shows the first letters of the first and the last name, whole', () => {
    const { container } = render(
      <>
        <Avatar name="Elena María Quispe" />
        <Avatar name="ñusta" />
        <Avatar name="  " />
      </>,
    );
    expect(container.textContent).toBe('E\u200cQÑ·');
  });

  test('the weave says nothing to a screen reader and never runs out of orders', () => {
    const { container } = render(
      <>
        <Weave order={11} />
        <Weave order={-1} />
      </>,
    );
    const bands = [...container.querySelectorAll<HTMLElement>('[aria-hidden="true"]')];
    expect(bands.map((band) => band.dataset['order'])).toEqual(['3', '7']);
  });

  test('a quote keeps its language and who said it', () => {
    render(
      <Quote lang="qu" by="Julia">
        Allillanchu
      </Quote>,
    );
    expect(screen.getByText('Allillanchu').getAttribute('lang')).toBe('qu');
    expect(screen.getByRole('figure').textContent).toContain('Julia');
  });
});
