/** The bridge of the name. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b3d91" />
      <path
        d="M4 21h24M7 21v-2a9 9 0 0 1 18 0v2M12 21v-7.1M16 21V10.6M20 21v-7.1"
        fill="none"
        stroke="#f2c14e"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
