import { Navigate } from 'react-router';
import { useHome } from './use-home.ts';

/** Where everybody begins. */
export function Home() {
  return <Navigate to={useHome()} replace />;
}
