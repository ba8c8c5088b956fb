import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DemonstrationPeople } from './DemonstrationPeople';

const PAGE = `<form action="/idp/sign-in"><input type="hidden" name="username" value="ines"></form>
  <form action="/idp/sign-in"><input type="hidden" name="username" value="jonas"></form>
  <form action="/idp/sign-in"><input name="username"></form>`;
const people = [{ handle: 'jonas', name: 'Jonas', about: 'member', password: 'jonas' }];

describe('The people of the demonstration', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
  });

  it('are buttons: one press sends the form that the provider has for them', async () => {
    const asked = vi.fn(async (_path: string) => new Response(PAGE));
    vi.stubGlobal('fetch', asked);
    const sent: FormDataEntryValue[] = [];
    vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      sent.push(...new FormData(this).values());
    });
    const left = vi.fn();
    render(<DemonstrationPeople people={people} href="/authorize" back="/skills/a?b=1" onLeave={left} />);
    await userEvent.click(screen.getByRole('button', { name: /Jonas.*member/ }));
    await vi.waitFor(() => expect(sent).toEqual(['jonas']));
    expect(asked.mock.calls[0]?.[0]).toBe('/authorize?return=%2Fskills%2Fa%3Fb%3D1');
    expect(left).toHaveBeenCalledOnce();
  });
});
