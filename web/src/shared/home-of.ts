/** Where somebody of a role begins; those whose portal is not there yet see the front page. */
export const homeOf = (role: string): '/' | '/enterprise/file' => (role === 'subject' ? '/enterprise/file' : '/');
