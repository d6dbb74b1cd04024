/** An enterprise in a table: its name with its code below, the code alone where the name is not known. */
export function EnterpriseCell({ subjectId, name }: { readonly subjectId: string; readonly name: string }) {
  return name === subjectId ? (
    subjectId
  ) : (
    <>
      {name} <small className="cell-code">{subjectId}</small>
    </>
  );
}
