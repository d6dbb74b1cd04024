-- A report names cases by their numbers, and an institution with few of them pages through its own, however many others have.
create index cases_number on query.cases (institution_no, case_no);
