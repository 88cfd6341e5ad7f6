"""Two programs that judge whether a PDF keeps for ever, neither of them ours."""

import io

import page
import pikepdf
import pikepdf.pdfa


def first_complaints(data: bytes) -> list[str]:
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_A_2B)
    return [] if report.is_compliant else [failure.rule_id for failure in report.failures]


def second_complaints(data: bytes) -> list[str]:
    report = pikepdf.pdfa.validate_written(io.BytesIO(data), "2b")
    return [] if report.passed else [str(finding) for finding in report.findings]
