"""The words of Vietnamese numerals: what each is worth."""

from __future__ import annotations

from collections.abc import Mapping

DIGITS: Mapping[str, int] = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""Words for one digit, with the variants that stand after tens (*hai mươi mốt, mười lăm, hai mươi tư*)."""

ONLY_AFTER_TENS = frozenset({"mốt", "lăm", "nhăm"})

SCALES: Mapping[str, int] = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Words that multiply what stands before them."""

SHORT_SCALES: Mapping[str, int] = {"k": 10**3, "tr": 10**6, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
"""Scales that may be written against the digits: *500k, 2tr, 3triệu*."""

TENS = "mươi"
TEN = "mười"
TWENTY = "hăm"
ZERO_TENS = frozenset({"linh", "lẻ"})
HALF_AFTER = frozenset({"rưỡi", "rưởi"})
HALF = "nửa"
POINT = "phẩy"

VAGUE = ("một vài", "vài ba", "dăm ba", "hàng", "nhiều", "vài", "dăm", "mấy")
"""Words that stand in the place of the number: *hàng triệu, vài trăm nghìn*."""

NOT_A_NUMBER_AFTER = (
    "ngày", "tháng", "năm", "quý", "thứ", "lần", "đợt", "mũi", "số", "điều", "khoản", "mục", "khóa", "kỳ", "quận",
    "phường", "tổ", "nhóm", "giai đoạn", "cấp", "lớp", "đường", "quốc lộ", "vòng", "trang", "đến năm", "từ năm", "phiên",
    "chỉ thị", "nghị quyết", "quyết định", "nghị định", "công điện", "hạng", "top", "khu", "vùng", "ca", "chặng", "kênh",
    "tuần thứ", "thế kỷ", "đội", "mức", "bậc", "loại", "tầng", "lô số", "liên khu", "hội nghị lần thứ",
)  # fmt: skip
"""Words after which a bare small number is a name or an order, not a count: *ngày 5, đợt 24, Quận 8*."""

NOT_A_COUNT_BEFORE = ("tuổi", "giờ", "phút", "giây", "độ", "h", "g", "%")
"""Words before which a number is an age, a time or a measure."""
