import { Outlet, ScrollRestoration } from 'react-router';
import { NoticeList } from '../shared/notices/notice-list.tsx';

/** What every page has, signed in or not. */
export function Root() {
  return (
    <>
      <Outlet />
      <NoticeList />
      <ScrollRestoration />
    </>
  );
}
