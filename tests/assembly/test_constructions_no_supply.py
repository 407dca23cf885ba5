"""What looks like supply and is not, and what stands beside it and is."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


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
        "Cả nước đã tiêm 10,2 triệu liều vaccine.",
        "Hơn 4 triệu liều đã được tiêm cho người trên 18 tuổi.",
        "Bộ Y tế phân bổ cho TP.HCM 800.000 liều.",
        "Cần 150 triệu liều để tiêm cho 75% dân số.",
        "Nhà máy có công suất 100 triệu liều mỗi năm.",
        "Dự kiến Việt Nam sẽ có khoảng 110 triệu liều.",
        "Mỗi người tiêm đủ 2 liều, cách nhau 28 ngày.",
        "UNICEF trao 400.000 bơm kim tiêm và 300 thùng lạnh.",
        "Kho của viện còn 47.300 liều, hao phí 0,8%.",
        "Nguyên liệu đủ sản xuất 5 triệu liều.",
        "Vaccine có giá 120.000 đồng/liều.",
        "Hơn 5,4 tỷ liều đã được tiêm trên toàn cầu.",
        "Tỉnh được Bộ Y tế cấp 14 đợt, tổng cộng 1,2 triệu liều.",
    ],
)
def test_figures_of_many_kinds_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến sáng 28/9, cả nước đã tiêm được 39,6 triệu liều, trong đó 8,3 triệu người đã tiêm đủ hai mũi.",
        "Ngày 20/9 có thêm 723.000 liều vaccine được sử dụng, tỷ lệ bao phủ mũi một đạt 37%.",
        "Trung Quốc đã tiêm chủng 2,2 tỷ liều, Ấn Độ 870 triệu liều, Mỹ 390 triệu liều.",
        "Bệnh viện Bạch Mai hoàn thành tiêm 15.000 liều AstraZeneca cho nhân viên y tế.",
        "Singapore đã tiêm 8,7 triệu liều Pfizer và Moderna cho 4,4 triệu người.",
        "Chiến dịch của TP.HCM sẽ tiêm 930.000 liều Moderna trong vòng hai tuần.",
        "Trong số 20 triệu liều mà Chile dùng để tiêm cho dân, phần lớn là Sinovac.",
        "Israel bắt đầu tiêm liều thứ ba; 2,5 triệu liều bổ sung đã được tiêm chỉ trong một tháng.",
    ],
)
def test_doses_injected_people_and_coverage(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong đợt 29, Hà Nội được cấp 1 triệu liều Vero Cell, Hải Phòng 500.000 liều.",
        "Viện Pasteur TP.HCM cấp cho Bình Dương 200.000 liều vaccine để tiêm cho công nhân.",
        "Tổng cộng Long An đã được phân bổ 2,3 triệu liều qua 25 đợt.",
        "Cà Mau đề nghị, Bộ Y tế đã chuyển cho tỉnh 150.000 liều; Kiên Giang cũng vừa nhận 90.000 liều.",
        "Sở Y tế Đà Nẵng vừa nhận 40.000 liều Pfizer do Bộ Y tế chuyển vào.",
        "Bộ Tư lệnh Quân khu 7 tiếp nhận 20.000 liều vaccine từ Cục Quân y để tiêm cho bộ đội.",
    ],
)
def test_shares_of_provinces(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "TP.HCM cần thêm 5,5 triệu liều để phủ mũi một cho người trên 18 tuổi.",
        "Mục tiêu của Chính phủ là có ít nhất 150 triệu liều trong năm 2021.",
        "Nhà máy của Vingroup dự kiến đạt công suất 100-200 triệu liều mỗi năm.",
        "Vabiotech có thể gia công 5 triệu liều/tháng từ cuối năm nay.",
        "RDIF đã gửi nguyên liệu đủ để đóng ống 10 triệu liều Sputnik V.",
        "Viện Huyết thanh Ấn Độ sản xuất được 160 triệu liều mỗi tháng.",
        "Thái Lan muốn tiêm 100 triệu liều vào cuối năm nay.",
        "Công ty Siam Bioscience sẽ sản xuất 180 triệu liều AstraZeneca mỗi năm.",
        "Liên minh châu Phi ước tính châu lục cần 1,5 tỷ liều để tiêm cho 60% dân số.",
        "Cuba muốn sản xuất 100 triệu liều Soberana trong năm nay để tiêm cho toàn dân và xuất khẩu.",
    ],
)
def test_need_target_capacity_and_raw_material(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong kho của Viện Vệ sinh dịch tễ Trung ương hiện còn 1,2 triệu liều chưa phân bổ.",
        "Khoảng 73.000 liều AstraZeneca ở Hong Kong sẽ hết hạn vào cuối tháng.",
        "Malawi đã tiêu hủy 19.610 liều AstraZeneca quá hạn sử dụng.",
        "Canada còn 18 triệu liều dự trữ, trong khi Mỹ lãng phí ít nhất 15 triệu liều từ tháng 3.",
        "Hàn Quốc sắp phải bỏ 1 triệu liều hết hạn nếu không ai nhận.",
        "Mỹ đang có trong kho 60 triệu liều AstraZeneca chưa được cấp phép.",
    ],
)
def test_stock_expiry_and_waste(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "UNICEF trao cho Bộ Y tế 1.700.000 bơm kim tiêm và 17.000 hộp an toàn phục vụ tiêm chủng.",
        "Hàn Quốc tặng Việt Nam 100.000 bộ xét nghiệm và 30 máy thở.",
        "Công ty Hòa Phát ủng hộ 20 tỷ đồng mua vaccine và 500.000 khẩu trang y tế.",
        "Cùng chuyến bay với {{2.000|LUX|donation|*}} liều vaccine do Luxembourg tặng còn có 50 máy thở và 2.500 bơm tiêm.",
        "Trung Quốc tặng Brunei {{52.000|CHN|donation|*|r=BRN}} liều vaccine và 52.000 bơm kim tiêm dùng một lần.",
        "Quỹ KOICA tài trợ 3 triệu USD để mua 500 tủ lạnh bảo quản được 2 triệu liều.",
        "Mỹ đã tặng Việt Nam {{1 triệu|USA|donation|received}} liều và 77 tủ đông âm sâu, mỗi tủ chứa được 300.000 liều.",
    ],
)
def test_syringes_masks_kits_and_money_beside_doses(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaccine Pfizer có giá 6,75 USD/liều, AstraZeneca khoảng 120.000 đồng một liều.",
        "Mỗi lọ AstraZeneca gồm 10 liều, mỗi liều 0,5 ml, tiêm hai liều cách nhau 8-12 tuần.",
        "Người từ 12 đến 17 tuổi tiêm 2 liều Pfizer, mỗi liều 30 microgram.",
        "Bộ Y tế đã mua của Pfizer {{31 triệu|PFIZER|purchase|*}} liều với giá 6,75 USD mỗi liều, mỗi lọ 6 liều.",
        "Liên minh châu Phi mua của Janssen {{220 triệu|JANSSEN|purchase|*|r=AFRICAN_UNION}} liều, mỗi người chỉ cần tiêm 1 liều, giá 7,5 USD/liều.",
        "Mỗi kiện gồm 1.170 liều, mỗi hộp 195 lọ, giá trung bình 10 USD/liều.",
    ],
)
def test_price_volume_and_dosage(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Giai đoạn 3 của Nanocovax tiêm 26.000 liều cho 13.000 tình nguyện viên.",
        "Học viện Quân y đã tiêm thử liều 25 mcg cho 60 người.",
        "Vabiotech gửi 3 lô mẫu với 30.000 liều sang Viện Gamaleya để kiểm định chất lượng.",
        "Nhóm nghiên cứu tiêm 3 mức liều 1, 3 và 10 mcg Covivac cho 120 tình nguyện viên.",
        "Arct-154 được thử nghiệm với 21.000 người, mỗi người hai liều.",
    ],
)
def test_trial_volunteers_and_samples(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế vừa tiếp nhận 500.000 liều thuốc Remdesivir do Vingroup tặng.",
        "Ấn Độ tặng Việt Nam 100.000 lọ Remdesivir và 1 triệu viên Favipiravir.",
        "Mỗi ngày người bệnh dùng 2 liều Molnupiravir trong năm ngày.",
        "Mỹ mua 1,7 triệu liệu trình Molnupiravir của Merck, mỗi liệu trình 40 viên.",
        "Công ty dược cung cấp cho Bộ Y tế 30.000 liều kháng thể đơn dòng của AstraZeneca.",
    ],
)
def test_other_medicines(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hơn 6 tỷ liều vaccine đã được tiêm trên khắp thế giới.",
        "Các hãng dược sẽ sản xuất 12 tỷ liều trong năm nay.",
        "Pfizer dự kiến xuất xưởng 3 tỷ liều năm 2021, Moderna khoảng 1 tỷ liều.",
        "Các nước G7 đang tích trữ hơn 1 tỷ liều vaccine dư thừa.",
        "Ấn Độ dự kiến sản xuất 3 tỷ liều trong năm tới, Trung Quốc đã đạt 5 tỷ liều.",
        "Sinovac cho biết hơn 1,8 tỷ liều CoronaVac đã được sử dụng tại 50 nước.",
    ],
)
def test_world_wide_use_and_production(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự kiến từ nay đến cuối năm Việt Nam sẽ có khoảng 110 triệu liều vaccine.",
        "Trong quý IV, cả nước sẽ có thêm 50 triệu liều để đẩy nhanh tiêm chủng.",
        "Bộ trưởng cho biết năm 2022 Việt Nam có thể có 200 triệu liều vaccine.",
        "Bộ Y tế cho hay sẽ có 8,7 triệu liều trong tháng 7 và 19,5 triệu liều trong quý III.",
        "Lượng vaccine trong tháng 10 ước đạt 20 triệu liều.",
    ],
)
def test_availability_without_a_source(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế phân bổ {{500.000|POL|donation|received}} liều do Ba Lan tài trợ cho các tỉnh phía Nam.",
        "Đến nay cả nước đã tiêm 10 triệu liều, trong khi Nhật Bản vừa tặng thêm {{400.000|JPN|donation|received}} liều.",
        "VNVC trao tặng Bộ Y tế {{500.000|VNVC|donation|*}} liều sởi để tiêm cho trẻ em.",
        "Sau khi nhận {{300.000|AUS|donation|received}} liều do Australia tặng, TP.HCM đã tiêm 6,2 triệu liều, tương đương 86% dân số trên 18 tuổi.",
        "Bộ Y tế đã phân bổ {{400.000|HUN|cession|received}} liều do Hungary nhượng lại, trong đó Bình Dương 150.000 liều.",
        "Mexico, nước đã tiêm 100 triệu liều, vừa tặng Guatemala {{150.000|MEX|donation|received|r=GTM}} liều AstraZeneca.",
        "Để có 150 triệu liều theo kế hoạch, Việt Nam đã đặt mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều của AstraZeneca.",
        "Kho lạnh chứa được 170 triệu liều sẽ đón lô {{400.000|JPN|donation|scheduled}} liều do Nhật Bản tặng vào ngày 1/10.",
        "Với công suất 5 triệu liều mỗi tháng, Cuba đủ sức cung cấp cho Việt Nam {{10 triệu|CUB|unspecified|pledged}} liều Abdala như đã hứa.",
        "Nam Phi đã nhận {{1,2 triệu|JANSSEN|unspecified|received|r=ZAF}} liều do Johnson & Johnson giao, nhưng phải hủy 2 triệu liều nhiễm bẩn.",
    ],
)
def test_supply_beside_figures_that_are_none(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cơ quan Thú y Nga viện trợ cho Mông Cổ {{1 triệu|RUS|donation|*|r=MNG}} liều vaccine lở mồm long móng.",
        "Tổ chức Gavi viện trợ cho Việt Nam {{4,3 triệu|GAVI|donation|*}} liều vaccine sởi - rubella.",
        "FAO hỗ trợ Cao Bằng {{20.000|FAO|donation|*}} liều vaccine lở mồm long móng cho trâu bò.",
        "Trung tâm Kiểm soát bệnh tật vừa tiếp nhận {{300.000|UNICEF|donation|received}} liều vaccine Quinvaxem do UNICEF tài trợ.",
        "Mông Cổ đã mua của Nga {{5 triệu|RUS|purchase|*|r=MNG}} liều vaccine lở mồm long móng.",
    ],
)
def test_animal_and_routine_vaccines_are_supplied_like_others(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Toàn tỉnh đã tiêm phòng 120.000 liều vaccine lở mồm long móng cho đàn gia súc.",
        "Các trường đã cho 85.000 học sinh uống hai liều vaccine tả.",
        "Huyện hỗ trợ người chăn nuôi 15.000 liều vaccine dại để tiêm cho chó, mèo.",
        "Chi cục Thú y cấp 60.000 liều vaccine tai xanh cho các xã để tiêm cho đàn lợn.",
    ],
)
def test_doses_of_animals_and_schools_that_are_used(sentence: str) -> None:
    assert_tuples(sentence)
