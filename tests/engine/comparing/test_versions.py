"""What is meant by a version."""


def test_a_version_without_a_name_is_not_the_folder_one_stands_in(run):
    code, out, err = run("diff", "", ".")
    assert (code, out) == (2, "") and "geen versie" in err
