"""How real news says it: longer sentences of the constructions met in some two hundred pages."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế cho biết từ đầu năm đến nay, Việt Nam đã tiếp nhận tổng cộng <d - unspecified received>33,6 triệu</d> liều vaccine, trong đó có "
        "<d COVAX covax received>11,7 triệu</d> liều từ COVAX, <d ASTRAZENECA purchase received>8,2 triệu</d> liều mua của AstraZeneca và "
        "<d - donation received>9 triệu</d> liều do các nước viện trợ.",
        "Theo thống kê, Việt Nam đã nhận <d - donation received>7 triệu</d> liều vaccine viện trợ song phương, gồm: Nhật Bản "
        "(<d JPN donation received>3,08 triệu</d>), Trung Quốc (<d CHN donation received>2,7 triệu</d>), Ba Lan (<d POL donation received>501.600</d>).",
        "Tính đến hết tháng 9, COVAX đã chuyển giao cho Việt Nam <d COVAX covax received>11.653.860</d> liều, gồm "
        "<d COVAX covax received>6.521.940</d> liều AstraZeneca, <d COVAX covax received>5.000.100</d> liều Moderna.",
        "Trong số vaccine viện trợ, Nhật Bản dẫn đầu với <d JPN donation *>4 triệu</d> liều, tiếp đến là Australia <d AUS donation *>1,5 triệu</d> liều.",
    ],
)
def test_totals_and_their_parts(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhân dịp này, Chính phủ Nhật Bản thông báo viện trợ thêm <d JPN donation pledged>1,54 triệu</d> liều, nâng tổng số vaccine Nhật Bản viện trợ "
        "cho Việt Nam lên hơn <d JPN donation *>5,6 triệu</d> liều.",
        "Với lô hàng này, Hoa Kỳ đã tặng Việt Nam tổng cộng <d USA donation received>7,5 triệu</d> liều vaccine.",
        "Sáng 2/10, lô <d USA covax received>1,5 triệu</d> liều Pfizer do Mỹ tặng qua COVAX về tới Nội Bài, đưa tổng số vaccine Mỹ trao tặng Việt Nam lên "
        "<d USA donation *>7,5 triệu</d> liều.",
    ],
)
def test_a_gift_raises_a_total(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 13/10, tại trụ sở Bộ Ngoại giao, Thứ trưởng Ngoại giao Nguyễn Minh Vũ đã chủ trì lễ tiếp nhận tượng trưng "
        "<d KOR donation received>1,1 triệu</d> liều vaccine AstraZeneca do Chính phủ Hàn Quốc viện trợ cho Việt Nam, với sự tham dự của Đại sứ "
        "Hàn Quốc Park Noh-wan và đại diện Bộ Y tế.",
        "Chiều 1/9, Đại sứ quán Việt Nam tại Séc phối hợp với Bộ Ngoại giao Séc tổ chức lễ bàn giao <d CZE donation received>250.800</d> liều vaccine "
        "AstraZeneca Chính phủ Séc tặng nhân dân Việt Nam.",
        "Phát biểu tại buổi lễ, Đại sứ Australia Robyn Mudie cho biết Australia cam kết chia sẻ <d AUS donation pledged>1,5 triệu</d> liều vaccine "
        "với Việt Nam trong năm 2021.",
        "Thay mặt Chính phủ và nhân dân Trung Quốc, Đại sứ Hùng Ba trao cho Bộ trưởng Bộ Y tế <d CHN unspecified received>500.000</d> liều vaccine Vero Cell.",
    ],
)
def test_offices_and_titles_between_donor_and_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại cuộc điện đàm, Thủ tướng Phạm Minh Chính cảm ơn Chính phủ Ba Lan đã viện trợ <d POL donation received>501.600</d> liều và đồng ý nhượng lại "
        "<d POL cession pledged>3 triệu</d> liều vaccine AstraZeneca cho Việt Nam.",
        "Thủ tướng đề nghị Chính phủ Nhật Bản hỗ trợ thêm <d JPN donation requested>2 triệu</d> liều vaccine trong tháng 8.",
        "Chủ tịch nước đánh giá cao việc Cuba cung cấp <d CUB unspecified *>5 triệu</d> liều Abdala và mong muốn phía bạn sớm giao số còn lại.",
        "Thủ tướng Hungary Viktor Orban khẳng định Hungary sẵn sàng bán lại cho Việt Nam <d HUN cession pledged>400.000</d> liều AstraZeneca và viện trợ "
        "<d HUN donation pledged>100.000</d> liều.",
        "Phía Romania cho biết đang xem xét chuyển nhượng cho Việt Nam <d ROU cession negotiating>1 triệu</d> liều vaccine chưa sử dụng.",
    ],
)
def test_calls_and_meetings(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chiều 23/7, VNVC tiếp nhận lô vaccine AstraZeneca thứ 6 với <d - unspecified received>1.228.500</d> liều tại sân bay Tân Sơn Nhất.",
        "Ngày 7/7, lô vaccine <d PFIZER purchase received>97.110</d> liều đầu tiên trong hợp đồng <d PFIZER purchase contracted>31 triệu</d> liều Bộ Y tế ký mua "
        "của Pfizer đã về đến Nội Bài.",
        "Bộ Y tế và Công ty Pfizer đã ký hợp đồng cung ứng <d PFIZER purchase contracted>31 triệu</d> liều vaccine trong năm 2021.",
        "Chính phủ ban hành Nghị quyết mua bổ sung gần <d - purchase negotiating>20 triệu</d> liều vaccine Pfizer.",
        "Theo Bộ trưởng Bộ Y tế, Pfizer cam kết giao đủ <d PFIZER * pledged>51 triệu</d> liều trong năm nay.",
        "Công ty AstraZeneca Việt Nam vừa bàn giao thêm <d ASTRAZENECA unspecified received>659.900</d> liều vaccine cho Bộ Y tế.",
        "Vabiotech dự kiến cung cấp <d VABIOTECH * scheduled>5 triệu</d> liều Sputnik V trong tháng 10.",
    ],
)
def test_contracts_and_makers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã chuyển <d USA unspecified received>3 triệu</d> liều vaccine Johnson & Johnson tới Brazil hôm 24/6.",
        "Trung Quốc sẽ viện trợ cho Campuchia thêm <d CHN donation pledged>3 triệu</d> liều vaccine Sinovac.",
        "Philippines ngày 5/8 đã tiếp nhận <d GBR donation received>415.000</d> liều vaccine AstraZeneca do Chính phủ Anh viện trợ.",
        "Thái Lan ký hợp đồng mua <d PFIZER purchase contracted>20 triệu</d> liều vaccine của Pfizer.",
        "Indonesia nhận được <d COVAX covax received>1,1 triệu</d> liều AstraZeneca thông qua cơ chế COVAX.",
        "Các nước G7 cam kết tặng <d G7 donation pledged>1 tỷ</d> liều vaccine cho các nước nghèo, trong đó Mỹ <d USA donation pledged>500 triệu</d> liều, "
        "Anh <d GBR donation pledged>100 triệu</d> liều.",
        "EU đã xuất khẩu <d EU purchase received>700 triệu</d> liều vaccine tới hơn 130 quốc gia.",
        "Ấn Độ tạm ngừng xuất khẩu vaccine sau khi đã tặng hoặc bán <d IND mixed received>66 triệu</d> liều cho 95 nước.",
    ],
)
def test_other_countries(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến chiều 15/8, cả nước đã tiêm 14,2 triệu liều, trong đó tiêm 1 mũi là 12,9 triệu liều, tiêm 2 mũi là 1,3 triệu liều.",
        "Trong ngày 3/9 có 366.118 liều vaccine được tiêm, nâng tổng số liều đã tiêm lên 20.981.331 liều.",
        "TP.HCM đề nghị Bộ Y tế phân bổ thêm 5,5 triệu liều vaccine.",
        "Bộ Y tế đã phân bổ 32 đợt với tổng số 33,5 triệu liều cho các tỉnh, thành phố.",
        "Hà Nội được phân bổ 3,1 triệu liều, đã tiêm 2,9 triệu liều, đạt 94%.",
        "Việt Nam đặt mục tiêu có 150 triệu liều vaccine để tiêm cho khoảng 75 triệu người.",
        "Nanocovax đã tiêm thử nghiệm 2 liều cho 13.000 tình nguyện viên; công suất nhà máy 20-30 triệu liều/năm.",
        "Mỹ đã tiêm hơn 370 triệu liều vaccine cho người dân.",
        "Thế giới đã sản xuất hơn 7 tỷ liều vaccine.",
        "Mỗi lọ vaccine Pfizer chứa 6 liều, bảo quản ở âm 70 độ C.",
        "Doanh nghiệp ủng hộ 5 tỷ đồng và 100.000 khẩu trang.",
    ],
)
def test_figures_that_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam quyết định tặng Lào <d VNM donation pledged>200.000</d> liều vaccine AstraZeneca.",
        "Chiều 24/9, Bộ Quốc phòng Việt Nam trao tặng Quân đội Hoàng gia Campuchia <d VNM donation received>100.000</d> liều vaccine.",
        "Tập đoàn Vingroup tài trợ <d VINGROUP donation *>500.000</d> liều vaccine cho Bộ Y tế.",
        "Bộ Y tế tiếp nhận <d VNVC donation received>258.000</d> liều vaccine 5 trong 1 do VNVC ủng hộ.",
        "Chính phủ Australia thông qua UNICEF viện trợ <d AUS donation *>490.600</d> liều vaccine 5 trong 1.",
        "UNICEF và Gavi hỗ trợ Việt Nam <d UNICEF+GAVI donation *>1 triệu</d> liều vaccine sởi - rubella.",
    ],
)
def test_gifts_of_and_to_many_hands(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm qua, thêm <d FRA covax received>1,1 triệu</d> liều vaccine do Pháp trao tặng thông qua COVAX đã tới Việt Nam. Trước đó, ngày 10/9, Pháp đã chuyển "
        "<d FRA unspecified received>672.000</d> liều.",
        "Italia tặng Việt Nam <d ITA donation *>1,6 triệu</d> liều. Trong đó, <d ITA donation received>801.600</d> liều đã về đến Hà Nội hôm 20/9, số còn lại sẽ "
        "được bàn giao trong tháng 10.",
        "Chính phủ Nhật Bản hôm nay quyết định cung cấp thêm <d JPN unspecified pledged>400.000</d> liều. Số vaccine này sẽ được chuyển tới Việt Nam trong tuần.",
    ],
)
def test_one_sentence_after_another(sentence: str) -> None:
    assert_tuples(sentence)
