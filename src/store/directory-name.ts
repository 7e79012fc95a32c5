/** The database that lists the routes on this phone; apart, so that the first screen can look for it without database code. */
export const DIRECTORY_NAME = 'bitacora-directory';
